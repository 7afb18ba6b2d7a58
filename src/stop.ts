/** How long a stop waits for the answers under way, in milliseconds. */
export const stopPatience = 10_000;

/**
 * Gives what to do at a signal to end. The first call runs `stop` and then ends well; a second call, or a stop that
 * takes longer than `stopPatience`, ends by force. A stop that fails ends by force at once.
 */
export function stopOnce(stop: () => Promise<void>, end: (how: 'stopped' | 'forced') => void): () => void {
  let stopping = false;
  return () => {
    if (stopping) return end('forced');
    stopping = true;
    const timer = setTimeout(() => end('forced'), stopPatience);
    stop()
      .then(
        () => end('stopped'),
        () => end('forced'),
      )
      .finally(() => clearTimeout(timer));
  };
}
