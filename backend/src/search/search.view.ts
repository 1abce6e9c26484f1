import { ApiProperty } from '@nestjs/swagger';
import type { Day, Id } from '../house/house.contract.js';
import { searchKinds } from './search.contract.js';
import type { SearchHit, SearchKind, SearchView as Contract } from './search.contract.js';

/** One thing that was found. */
export class SearchHitView implements SearchHit {
  @ApiProperty({ type: String, enum: searchKinds }) kind!: SearchKind;
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String, nullable: true }) number!: string | null;
  @ApiProperty({ type: String }) title!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The body it belongs to; of a person the organisation.' }) bodyName!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) on!: Day | null;
  @ApiProperty({ type: String, description: 'Path of its page in the workspace.' }) path!: string;
}

export class SearchGroupView {
  @ApiProperty({ type: String, enum: searchKinds }) kind!: SearchKind;
  @ApiProperty({ type: [SearchHitView] }) hits!: SearchHitView[];
}

/** What was found, by kind; numbers first. */
export class SearchView implements Contract {
  @ApiProperty({ type: String }) query!: string;
  @ApiProperty({ type: [SearchGroupView] }) groups!: SearchGroupView[];
  @ApiProperty({ type: 'integer', description: 'All there are, also those beyond the limit.' }) total!: number;
}
