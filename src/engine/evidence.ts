/**
 * How a bullet backs its claim, best first: an outcome with a figure; a figure of size or scope; a named mechanism or
 * failure mode; a benefit that is only asserted; nothing.
 */
export const tiers = ['measured', 'scale', 'mechanism', 'claimed', 'none'] as const;
export type Tier = (typeof tiers)[number];
