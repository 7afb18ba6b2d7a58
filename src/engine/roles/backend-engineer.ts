import type { RolePack } from '../role.ts';

export const backendEngineer: RolePack = {
  id: 'backend-engineer',
  title: 'Backend engineer',
  version: '1',
  asOf: '2026-11-22',
};
