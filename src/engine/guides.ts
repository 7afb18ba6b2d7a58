/** The guides the rules come from, by their titles. A rule names one and the place in it. */
export const guides = {
  interviews: 'How to Write a Backend Engineer Resume That Gets Interviews',
  examples: 'Backend Engineer Resume Examples',
  writing: 'Backend Developer Resume Example & Writing Guide (2026)',
  rubric: 'Backend Developer Resume Example',
  backEnd: 'Back-End Developer resume guide',
  editors: 'Proofline editors',
} as const;
