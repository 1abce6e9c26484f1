import { ApiProperty } from '@nestjs/swagger';
import { locales } from '../house/house.contract.js';
import type { Locale } from '../house/house.contract.js';
import type { NetworkView as Contract } from './network.contract.js';

/** The network as every signed-in person sees it. */
export class NetworkView implements Contract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String }) shortName!: string;
  @ApiProperty({ type: String }) county!: string;
  @ApiProperty({ type: String }) state!: string;
  @ApiProperty({ type: String, format: 'date' }) foundedOn!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) leadAgencyId!: string | null;
  @ApiProperty({ enum: locales, isArray: true }) languages!: Locale[];
  @ApiProperty({ type: String }) statement!: string;
  @ApiProperty({ type: Boolean }) demo!: boolean;
}
