import { expect, it } from 'vitest';
import { readTyped } from '../../src/app/typed.ts';

it('what a person types is read into a command and its values', () => {
  const cases: readonly [string, string, Readonly<Record<string, string>>][] = [
    ['Built the exporter', 'review-bullet', { text: 'Built the exporter' }],
    ['• Built it\n• Ran it', 'review-bullet', { text: '• Built it\n• Ran it' }],
    [
      '/review-bullet role:backend-engineer level:junior Built it',
      'review-bullet',
      { role: 'backend-engineer', level: 'junior', text: 'Built it' },
    ],
    ['level:senior Built it', 'review-bullet', { level: 'senior', text: 'Built it' }],
    ['/review-bullet Result: 3x faster level:high', 'review-bullet', { text: 'Result: 3x faster level:high' }],
    ['/review-bullet text:of the bullet', 'review-bullet', { text: 'text:of the bullet' }],
    ['/History 2', 'history', { open: '2' }],
    [' /history page:2', 'history', { page: '2' }],
    ['/forget-me', 'forget-me', {}],
    ['/forget-me yes', 'forget-me', { confirm: 'yes' }],
    ['/forget-me confirm:yes', 'forget-me', { confirm: 'yes' }],
    [
      '/save-posting name:Acme backend engineer\nBackend Engineer\nRequired: Go',
      'save-posting',
      { name: 'Acme backend engineer', text: 'Backend Engineer\nRequired: Go' },
    ],
    ['/save-posting name: "Acme" We need Go', 'save-posting', { name: 'Acme', text: 'We need Go' }],
    ['/keyword-gap saved:Acme backend', 'keyword-gap', { saved: 'Acme backend' }],
    [
      '/review-resume saved:Acme backend role:backend-engineer',
      'review-resume',
      { saved: 'Acme backend', role: 'backend-engineer' },
    ],
    ['/salary 5', 'salary', {}],
    ['/v2/exports: moved to a queue', 'review-bullet', { text: '/v2/exports: moved to a queue' }],
  ];
  for (const [line, command, values] of cases) expect(readTyped(line)).toEqual({ command, values });
});
