/** The member's level. It changes weights and words, never facts. */
export const levels = ['student', 'junior', 'mid', 'senior'] as const;
export type Level = (typeof levels)[number];

/** What a trade's bullets are judged by. Data only, versioned and dated; the engine holds no trade's words itself. */
export interface RolePack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** ISO date on which the pack's facts were last checked. */
  readonly asOf: string;
}
