import type { RolePack } from './role.ts';
import { backendEngineer } from './roles/backend-engineer.ts';

/** Every role pack; the first is the default. */
export const rolePacks: readonly [RolePack, ...RolePack[]] = [backendEngineer];

/** The pack with that id, or undefined. */
export function findRolePack(id: string): RolePack | undefined {
  return rolePacks.find((pack) => pack.id === id);
}
