import { PermissionFlagsBits } from 'discord.js';

/** All that the bot asks of a server, and why. Slash commands, buttons and “Review this message” need none of it. */
export const permissions: Readonly<Record<string, { readonly bit: bigint; readonly why: string }>> = {
  'View Channels': { bit: PermissionFlagsBits.ViewChannel, why: 'to hear who mentions it' },
  'Send Messages': { bit: PermissionFlagsBits.SendMessages, why: 'to show a review that its member shares' },
  'Create Public Threads': {
    bit: PermissionFlagsBits.CreatePublicThreads,
    why: 'to answer below a post, out of the way',
  },
  'Send Messages in Threads': { bit: PermissionFlagsBits.SendMessagesInThreads, why: 'to write there' },
  'Attach Files': { bit: PermissionFlagsBits.AttachFiles, why: 'to hand over pictures and files' },
  'Read Message History': {
    bit: PermissionFlagsBits.ReadMessageHistory,
    why: 'to see whether an answer arrived before it is sent again, and what was said while it was away',
  },
};

/** The address at which somebody who manages a server lets the bot in. */
export function inviteLink(application: string): string {
  const bits = Object.values(permissions).reduce((sum, { bit }) => sum | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${bits}`;
}
