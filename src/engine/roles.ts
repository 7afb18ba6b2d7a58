import type { RolePack } from './role.ts';
import { backendEngineer } from './roles/backend-engineer.ts';
import { dataAnalyst } from './roles/data-analyst.ts';
import { dataEngineer } from './roles/data-engineer.ts';
import { frontendEngineer } from './roles/frontend-engineer.ts';
import { fullStackEngineer } from './roles/full-stack-engineer.ts';
import { general } from './roles/general.ts';
import { mlEngineer } from './roles/ml-engineer.ts';
import { mobileEngineer } from './roles/mobile-engineer.ts';
import { platformEngineer } from './roles/platform-engineer.ts';
import { qaEngineer } from './roles/qa-engineer.ts';
import { securityEngineer } from './roles/security-engineer.ts';
import { studentProjects } from './roles/student-projects.ts';

/** Every role pack; the first is the default. */
export const rolePacks: readonly [RolePack, ...RolePack[]] = [
  backendEngineer,
  fullStackEngineer,
  frontendEngineer,
  mobileEngineer,
  dataEngineer,
  dataAnalyst,
  mlEngineer,
  platformEngineer,
  qaEngineer,
  securityEngineer,
  studentProjects,
  general,
];

/** The pack with that id, or undefined. */
export function findRolePack(id: string): RolePack | undefined {
  return rolePacks.find((pack) => pack.id === id);
}
