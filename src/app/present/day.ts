const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day that no country misreads: “22 Nov 2026”. */
export function dayOf(at: Date): string {
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/** A day and time: “22 Nov 2026, 14:05 UTC”. */
export function momentOf(at: Date): string {
  return `${dayOf(at)}, ${at.toISOString().slice(11, 16)} UTC`;
}

/** A date as exactly as it is known: “22 Nov 2026”, “Nov 2026”, “2026”. */
export function dateOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : `${months[Number(month) - 1]} `;
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`;
}
