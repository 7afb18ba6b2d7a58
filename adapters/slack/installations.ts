import type { Installation } from '@slack/bolt';
import type { Vault } from '../../src/app/ports.ts';

/**
 * An installation as it is kept, under the workspace's id, or the organisation's where the app was installed for all of its
 * workspaces.
 */
export interface KeptInstallation {
  readonly installation: Installation;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

/** Where the app is installed. Nothing is remembered in this process, so that what another one removed is gone here too. */
export interface Installations {
  /** Keeps it in the place of an earlier one. Gives the id it is kept under. */
  keep(installation: Installation, at?: number): Promise<string>;
  /** The installation that speaks for a workspace, and the id it is kept under; null where there is none. */
  of(workspace: string): Promise<(KeptInstallation & { readonly owner: string }) | null>;
  /** Forgets it. Gives every workspace that it spoke for. */
  remove(owner: string): Promise<readonly string[]>;
  /** Notes that an organisation's installation speaks for a workspace; true when that is new. Costs nothing the second time. */
  belongs(workspace: string, organisation: string): Promise<boolean>;
}

const installed = 'installation';
/** The organisation of a workspace, and the workspaces of an organisation. */
const above = 'organisation';
const below = 'workspaces';

export function openInstallations(vault: Vault): Installations {
  const noted = new Set<string>();
  const read = async (owner: string): Promise<(KeptInstallation & { readonly owner: string }) | null> => {
    const text = await vault.read(owner, installed);
    return text === null ? null : { ...(JSON.parse(text) as KeptInstallation), owner };
  };
  const workspacesOf = async (organisation: string): Promise<readonly string[]> =>
    JSON.parse((await vault.read(organisation, below)) ?? '[]') as string[];

  return {
    async keep(installation, at = Date.now()) {
      const owner = ownerOf(installation);
      await vault.write(owner, installed, JSON.stringify({ installation, at } satisfies KeptInstallation));
      return owner;
    },

    async of(workspace) {
      const own = await read(workspace);
      if (own) return own;
      const organisation = await vault.read(workspace, above);
      return organisation === null ? null : read(organisation);
    },

    async remove(owner) {
      await vault.delete(owner, installed);
      return vault.alone(below, async () => {
        const workspaces = await workspacesOf(owner);
        for (const workspace of workspaces) await vault.delete(workspace, above);
        await vault.delete(owner, above);
        await vault.delete(owner, below);
        noted.clear();
        return [owner, ...workspaces];
      });
    },

    async belongs(workspace, organisation) {
      const name = `${organisation} ${workspace}`;
      if (noted.has(name)) return false;
      const isNew = await vault.alone(below, async () => {
        if ((await vault.read(workspace, above)) === organisation) return false;
        const known = await workspacesOf(organisation);
        const all = known.includes(workspace) ? known : [...known, workspace];
        await vault.write(organisation, below, JSON.stringify(all));
        await vault.write(workspace, above, organisation);
        return true;
      });
      noted.add(name);
      return isNew;
    },
  };
}

function ownerOf({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const owner = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (owner === undefined) throw new Error('Slack told of an installation without saying where.');
  return owner;
}
