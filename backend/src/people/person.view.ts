import { ApiProperty } from '@nestjs/swagger';
import type { Refused } from '../house/house.contract.js';
import { CanProperty, CannotProperty } from '../house/http/views.js';
import { networkRoles, personActions } from './person.contract.js';
import type { ContactChannel, NetworkRoleName, PersonAction, PersonView as Contract } from './person.contract.js';

export class ContactChannelView implements ContactChannel {
  @ApiProperty({ type: String, enum: ['EMAIL', 'PHONE'] }) kind!: ContactChannel['kind'];
  @ApiProperty({ type: String }) value!: string;
  @ApiProperty({ type: String, enum: ['OFFICIAL', 'PRIVATE'] }) purpose!: ContactChannel['purpose'];
}

export class PersonOrganizationView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String }) name!: string;
}

export class HeldRoleView {
  @ApiProperty({ type: String, enum: networkRoles }) role!: NetworkRoleName;
  @ApiProperty({ type: String, format: 'date' }) startsOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn!: string | null;
}

/** A person's card: official contact for everybody signed in, private contact with consent only. */
export class PersonView implements Contract {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: String }) givenName!: string;
  @ApiProperty({ type: String }) familyName!: string;
  @ApiProperty({ type: PersonOrganizationView, nullable: true }) organization!: PersonOrganizationView | null;
  @ApiProperty({ type: String, nullable: true }) functionTitle!: string | null;
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: [ContactChannelView] }) contactChannels!: ContactChannelView[];
  @ApiProperty({ type: [HeldRoleView] }) networkRoles!: HeldRoleView[];
  @ApiProperty({ type: Boolean }) invented!: boolean;
  @CanProperty(personActions) can!: PersonAction[];
  @CannotProperty() cannot!: Partial<Record<PersonAction, Refused>>;
}
