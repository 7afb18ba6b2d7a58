/** Verbs that begin a line of work and do not end in -ed; lower case. */
const verbs = new Set(
  `built led wrote ran made won cut grew drove took set put kept held taught brought began spun sold sought spoke oversaw rebuilt
  rewrote bought caught chose drew fought found gave got hit met paid read rose sent shot split spent stood swept thought threw won
  build lead write run make win grow drive take keep hold teach bring sell design develop implement create manage maintain deliver
  own improve reduce automate migrate ship support help assist work collaborate partner mentor train analyze analyse coordinate
  plan perform provide conduct test deploy launch scale optimize optimise refactor document monitor review present administer
  configure debug draft establish facilitate identify integrate introduce investigate organize organise oversee participate
  prepare process produce program publish research resolve responsible secure serve streamline supervise track translate
  troubleshoot update upgrade use utilize validate verify supports implements passes reaches handles runs serves provides allows
  enables uses answers rotates detects predicts imports exports packaged ships hosts generates converts compares renders syncs
  on-call co-wrote co-led undertook underwent overhauled foresaw upheld`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a line begins as work told: with a verb, as bullets do. */
export function beginsWithVerb(text: string): boolean {
  const word = /^[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? '';
  if (!word) return false;
  return (
    verbs.has(word) ||
    (/(?:[^e]ed|[a-z]{3}ing)$/.test(word) && word.length > 4) ||
    /^(successfully|actively|also|independently|jointly|currently)$/.test(word)
  );
}
