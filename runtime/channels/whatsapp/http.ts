import { createGatewayChannel, type GatewayOptions } from '../http/gateway.ts';
import type { Channel } from '../port.ts';

/** WhatsApp messages over an HTTP gateway, with the sender's number and the provider's template. */
export const createHttpWhatsappChannel = (options: GatewayOptions): Channel =>
  createGatewayChannel('whatsapp', options, ({ from, template, language }) => ({ from, template, language }));
