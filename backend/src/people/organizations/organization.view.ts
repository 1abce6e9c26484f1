import { ApiProperty } from '@nestjs/swagger';
import { organizationKinds } from '../organization.contract.js';
import type { OrganizationKind, OrganizationView as Contract } from '../organization.contract.js';

/** An organisation with its official addresses. */
export class OrganizationView implements Contract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) shortName!: string | null;
  @ApiProperty({ type: String, enum: organizationKinds }) kind!: OrganizationKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) parentId!: string | null;
  @ApiProperty({ type: Boolean }) countyUnit!: boolean;
  @ApiProperty({ type: String, nullable: true }) website!: string | null;
  @ApiProperty({ type: String, nullable: true }) functionalEmail!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: Boolean }) active!: boolean;
}
