import { isId } from './new-id.js';

/** Row security shows the rows of no network. */
export const outsideNetworks = `set local app.network = ''`;

/**
 * The statement that opens one network to the transaction; not as a parameter, for a plain setting needs no plan.
 * @throws Error when it is no UUID: nothing else may stand in the statement
 */
export function withinNetwork(networkId: string): string {
  if (!isId(networkId)) throw new Error('A network is a UUID');
  return `set local app.network = '${networkId}'`;
}
