import type { Day, Locale } from '../house/house.contract.js';

/**
 * GET /api/network -> NetworkView: the network this person works in.
 * A network is the tenant: one county's integration network.
 */
export interface NetworkView {
  id: string;
  name: string;
  shortName: string;
  county: string;
  state: string;
  foundedOn: Day;
  leadAgencyId: string | null;
  languages: Locale[];
  statement: string;
  /** All persons and acts are invented; every page says so. */
  demo: boolean;
}
