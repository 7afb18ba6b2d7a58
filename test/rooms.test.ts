import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Room {
  /** The first row whose `room` begins a file's path is that file's room. */
  readonly room: string;
  /** Folders and files it may import from, besides itself. */
  readonly rooms: readonly string[];
  /** Packages it may use; `node:` modules count. */
  readonly packages: readonly string[];
}

/** The architecture as a table: arrows point inward, and each package lives in one room. */
const rooms: readonly Room[] = [
  { room: 'src/engine/', rooms: [], packages: [] },
  { room: 'src/app/', rooms: ['src/engine/'], packages: [] },
  {
    room: 'src/store/',
    rooms: [
      'src/app/ledger.ts',
      'src/app/ports.ts',
      'src/app/problem.ts',
      'src/app/outline.ts',
      'src/app/reply.ts',
      'src/engine/',
    ],
    packages: [
      'drizzle-orm',
      'postgres',
      '@electric-sql/pglite',
      'node:child_process',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:net',
      'node:os',
      'node:path',
      'node:stream',
      'node:timers/promises',
      'node:tls',
      'node:url',
      'node:zlib',
    ],
  },
  {
    room: 'src/documents/',
    rooms: ['src/app/ports.ts', 'src/engine/'],
    packages: [
      '@cantoo/pdf-lib',
      '@pdf-lib/fontkit',
      'fflate',
      'pdfjs-dist',
      'saxes',
      'node:child_process',
      'node:fs',
      'node:module',
      'node:net',
      'node:path',
      'node:url',
      'node:zlib',
    ],
  },
  {
    room: 'src/pictures/',
    rooms: ['src/app/ports.ts'],
    packages: ['@resvg/resvg-js', 'dejavu-fonts-ttf', 'node:module'],
  },
  { room: 'src/work/', rooms: ['src/app/'], packages: [] },
  { room: 'src/config.ts', rooms: ['src/discord-config.ts', 'src/slack-config.ts'], packages: ['node:path'] },
  { room: 'src/discord-config.ts', rooms: [], packages: [] },
  { room: 'src/slack-config.ts', rooms: [], packages: [] },
  { room: 'src/log.ts', rooms: ['src/app/ports.ts', 'src/config.ts', 'src/scrub.ts'], packages: ['pino'] },
  { room: 'src/scrub.ts', rooms: [], packages: [] },
  { room: 'src/metrics.ts', rooms: ['src/app/ports.ts'], packages: [] },
  { room: 'src/status.ts', rooms: [], packages: ['node:http', 'node:net'] },
  { room: 'src/retention.ts', rooms: ['src/app/ports.ts', 'src/app/fault.ts'], packages: [] },
  { room: 'src/operator.ts', rooms: ['src/app/problem.ts', 'src/store/open.ts'], packages: [] },
  { room: 'src/dead-letters.ts', rooms: ['src/app/ledger.ts'], packages: [] },
  { room: 'src/stop.ts', rooms: [], packages: [] },
  { room: 'src/main.ts', rooms: ['src/', 'adapters/'], packages: [] },
  { room: 'src/doctor.ts', rooms: ['src/', 'adapters/'], packages: [] },
  { room: 'src/terminal.ts', rooms: ['src/', 'adapters/terminal/'], packages: [] },
  {
    room: 'adapters/terminal/',
    rooms: ['src/app/'],
    packages: ['node:crypto', 'node:fs/promises', 'node:path', 'node:readline/promises', 'node:stream'],
  },
  {
    room: 'adapters/web/',
    rooms: ['src/app/'],
    packages: ['node:fs', 'node:http', 'node:net', 'node:path'],
  },
  {
    room: 'adapters/discord/',
    rooms: ['src/app/'],
    packages: ['discord.js', '@discordjs/ws', 'node:crypto', 'node:http', 'node:net', 'node:timers/promises'],
  },
  {
    room: 'adapters/slack/',
    rooms: ['src/app/'],
    packages: ['@slack/bolt', 'node:crypto', 'node:http', 'node:net'],
  },
];

const files = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

/** `drizzle-orm/postgres-js` belongs to the package drizzle-orm; `node:fs/promises` is itself. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statements =
    /^(?:import|export)\b[^'";=()]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bresolve\('([^'.]+\.ttf)'\)/gm;
  return [...source.matchAll(statements)].map(([, named, bare, called, file]) => named ?? bare ?? called ?? file ?? '');
}

describe('every import keeps to the rooms', () => {
  for (const file of files) {
    it(file, () => {
      const row = rooms.find(({ room }) => file.startsWith(room));
      expect(row, `${file} has no room`).toBeDefined();
      if (!row) return;
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.')) {
          const target = relative(root, join(root, dirname(file), specifier));
          expect(
            [row.room, ...row.rooms].some((allowed) => target.startsWith(allowed)),
            `imports ${target}`,
          ).toBe(true);
        } else {
          expect(row.packages, `imports ${specifier}`).toContain(packageOf(specifier));
        }
      }
    });
  }

  it('no import goes unseen', () => {
    const imports = files.flatMap(importsOf);
    const written = files.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/^import\b/gm) ?? []);
    expect(imports.length).toBeGreaterThanOrEqual(written.length);
  });

  it('a package from npm has one room', () => {
    const homes = rooms.flatMap(({ packages }) => packages).filter((name) => !name.startsWith('node:'));
    expect(homes).toEqual([...new Set(homes)]);
  });

  for (const { room, packages } of rooms) {
    it(`${room} uses every package it may use`, () => {
      const inside = files.filter((file) => rooms.find((row) => file.startsWith(row.room))?.room === room);
      const used = new Set(inside.flatMap(importsOf).map(packageOf));
      expect(packages.filter((name) => !used.has(name))).toEqual([]);
    });
  }

  it('every package the project ships with is used', () => {
    const manifest: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const homes = rooms.flatMap(({ packages }) => packages).filter((name) => !name.startsWith('node:'));
    expect(Object.keys(manifest.dependencies).sort()).toEqual([...homes].sort());
  });
});

const impure =
  /\bnew Date\b|\bDate\.|\bMath\.random|\bPromise[.<(]|\basync\s*(?:function|\()|\bawait\s|\bprocess\.|\bconsole\.|\bperformance\.|\bfetch\(|\bset(?:Timeout|Immediate|Interval)\(/;

describe('the engine stays pure', () => {
  for (const file of files.filter((name) => name.startsWith('src/engine/'))) {
    it(`${file} has no clock, chance, promise, input or output`, () => {
      const source = readFileSync(join(root, file), 'utf8');
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`$]*`|'[^'\n]*'|"[^"\n]*"/g, '');
      expect(code).not.toMatch(impure);
    });
  }
});
