/** `npm start`, after the build: serves the built site and prints its URL. PORT overrides the port. */
import process from 'node:process';
import { preview } from 'vite';

const server = await preview({ preview: { host: process.env.HOST ?? 'localhost' } });
server.printUrls();
