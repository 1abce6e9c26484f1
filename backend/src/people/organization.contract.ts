export const organizationKinds = [
  'PUBLIC_AUTHORITY', 'SCHOOL_AUTHORITY', 'EDUCATION_PROVIDER', 'CHAMBER', 'WELFARE', 'ASSOCIATION',
  'MIGRANT_ORG', 'CHURCH', 'COMPANY', 'POLICE', 'OTHER',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** GET /api/organizations -> OrganizationView[] · GET /api/organizations/:id */
export interface OrganizationView {
  id: string;
  version: number;
  name: string;
  shortName: string | null;
  kind: OrganizationKind;
  parentId: string | null;
  countyUnit: boolean;
  website: string | null;
  functionalEmail: string | null;
  phone: string | null;
  active: boolean;
}
