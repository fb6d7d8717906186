import { createGatewayChannel, type GatewayOptions } from '../http/gateway.ts';
import type { Channel } from '../port.ts';

/** SMS over an HTTP gateway, with its sender. */
export const createHttpSmsChannel = (options: GatewayOptions): Channel => createGatewayChannel('sms', options, ({ from }) => ({ from }));
