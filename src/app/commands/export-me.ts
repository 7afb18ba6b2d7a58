import type { Command } from '../command.ts';
import { presentExport } from '../present/export.ts';

export const exportMeCommand: Command = {
  name: 'export-me',
  summary: 'Get everything I keep of yours as one file.',
  options: [],
  personal: true,

  async run({ member }, { privacy }) {
    return presentExport(member, await privacy.export(member));
  },
};
