import { createGatewayChannel, type GatewayOptions } from '../http/gateway.ts';
import type { Channel } from '../port.ts';

/** Push messages over an HTTP gateway, with title, link and picture. The gateway knows the sender by its token; `to` is the token of the phone. */
export const createHttpPushChannel = (options: GatewayOptions): Channel =>
  createGatewayChannel('push', options, ({ subject, link, image }) => ({ title: subject, link, image }));
