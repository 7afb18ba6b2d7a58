/** Characters between two quotes in one log line: an id or a place in the code is shorter, a person's text is not. */
const longest = 300;

/** Characters of a whole line. What the allow list lets through is far shorter, so a longer line holds what it should not. */
const longestLine = 8_192;

/** What never belongs in a log, however it got there. Each is replaced; the rest of the line stays for the operator. */
const secrets: readonly RegExp[] = [
  // Slack: bot, user, app-level, refresh and configuration tokens.
  /\bx(?:ox[a-z]|app|oxe\.xox[a-z])-[\w.-]{6,}/gi,
  // Slack: the addresses that lead back to whoever asked.
  /hooks\.slack(?:-gov)?\.com\/[\w/.-]+/gi,
  // Discord: bot tokens (id, time and signature in base64), webhook and interaction tokens, signatures of attachment links.
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /\/(?:webhooks|interactions)\/\d+\/[\w.-]+/g,
  /\b(?:ex|is|hm)=[0-9a-f]{6,}/gi,
  /\b(?:Bearer|Bot|Basic) [\w.~+/=-]{8,}/g,
  // The user and password in an address.
  /(?<=:\/\/)[^\s/@"]{1,300}@/g,
  // Sealed texts and their keys.
  /\bv1\.\w{8}\.[\w-]{20,}/g,
  /(?<![\w+/-])[\w+/-]{43}=(?![\w+/=-])/g,
  // Electronic mail and telephones. A telephone has a plus or is written in groups, so that ids and counts stay.
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  /\+\d[\d ().-]{6,20}\d/g,
  /(?<![\w.-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])/g,
  // A long text.
  new RegExp(`"(?:[^"\\\\]|\\\\.){${longest},}"`, 'gs'),
];

/** The last net under the log: a line with everything replaced that looks like a secret or like somebody's own text. */
export function scrub(line: string): string {
  if (line.length > longestLine) return `{"level":"error","event":"line-too-long","length":${line.length}}\n`;
  return secrets.reduce((clean, secret) => {
    return clean.replace(secret, (found) => (found.startsWith('"') ? '"[scrubbed]"' : '[scrubbed]'));
  }, line);
}
