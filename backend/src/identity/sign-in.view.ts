import { ApiProperty } from '@nestjs/swagger';
import { locales } from '../house/house.contract.js';
import type { Locale } from '../house/house.contract.js';
import { networkRoles } from '../people/person.contract.js';
import type { NetworkRoleName } from '../people/person.contract.js';
import type { Me, MyBody, SignedIn, SignInStarted, SignInWays } from './sign-in.contract.js';

export class SignInStartedView implements SignInStarted {
  @ApiProperty({ type: 'integer' }) validMinutes!: number;
}

export class SignedInView implements SignedIn {
  @ApiProperty({ type: String, description: 'Path inside the workspace to open now.' }) target!: string;
}

export class SignInWaysView implements SignInWays {
  @ApiProperty({ type: Boolean }) demo!: boolean;
  @ApiProperty({ type: String, nullable: true }) network!: string | null;
}

export class MyBodyView implements MyBody {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String }) slug!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String }) shortName!: string;
  @ApiProperty({ type: String }) bodyType!: string;
  @ApiProperty({ type: String, nullable: true }) office!: string | null;
  @ApiProperty({ type: Boolean }) leads!: boolean;
}

export class MayView {
  @ApiProperty({ type: Boolean }) mediate!: boolean;
  @ApiProperty({ type: Boolean }) planMeetings!: boolean;
  @ApiProperty({ type: Boolean }) proposeTopics!: boolean;
}

/** The signed-in person. */
export class MeView implements Me {
  @ApiProperty({ type: String, format: 'uuid' }) personId!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String }) familyName!: string;
  @ApiProperty({ type: String, nullable: true }) organization!: string | null;
  @ApiProperty({ type: String, enum: locales }) locale!: Locale;
  @ApiProperty({ type: Boolean }) demo!: boolean;
  @ApiProperty({ type: String, enum: networkRoles, isArray: true }) roles!: NetworkRoleName[];
  @ApiProperty({ type: [MyBodyView] }) bodies!: MyBodyView[];
  @ApiProperty({ type: MayView }) may!: MayView;
}
