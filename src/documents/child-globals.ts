import { Socket } from 'node:net';
import './pdf-globals.ts';

// Imported first in the process that reads uploads, before any library.

// Nothing in a file may reach the network, whatever a library tries.
Socket.prototype.connect = () => {
  throw new Error('The process that reads uploads has no network');
};
Reflect.deleteProperty(globalThis, 'fetch');
Reflect.deleteProperty(globalThis, 'WebSocket');
