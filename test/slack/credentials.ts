/** What the double and the adapters that are tested against it know of each other. */
export const app = 'A0PROOFLINE';
export const clientId = '1111.2222';
export const clientSecret = 'client-secret';
export const team = 'T0BOOTCAMP';
export const bot = 'U0PROOFLINE';
export const botToken = 'xoxb-1111-2222-double';
export const appToken = 'xapp-1-A0PROOFLINE-double';
export const signingSecret = 'c0ffee00c0ffee00c0ffee00c0ffee00';
