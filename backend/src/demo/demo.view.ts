import { ApiProperty } from '@nestjs/swagger';
import { IdField } from '../house/http/fields.js';
import type { DemoMail, DemoPerson, DemoSignIn, SignedIn } from '../identity/sign-in.contract.js';

export class DemoSignInDto implements DemoSignIn {
  @IdField() personId!: string;
}

export class DemoRolesView {
  @ApiProperty({ type: String }) de!: string;
  @ApiProperty({ type: String }) en!: string;
}

/** An invented person one may sign in as. */
export class DemoPersonView implements DemoPerson {
  @ApiProperty({ type: String, format: 'uuid' }) personId!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) organization!: string | null;
  @ApiProperty({ type: String }) email!: string;
  @ApiProperty({ type: DemoRolesView }) roles!: DemoRolesView;
}

export class DemoAttachmentView {
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String }) type!: string;
  @ApiProperty({ type: String }) content!: string;
}

/** A mail that stayed inside. */
export class DemoMailView implements DemoMail {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String }) to!: string;
  @ApiProperty({ type: String }) subject!: string;
  @ApiProperty({ type: String }) text!: string;
  @ApiProperty({ type: String, format: 'date-time' }) sentAt!: string;
  @ApiProperty({ type: [DemoAttachmentView] }) attachments!: DemoAttachmentView[];
}

export class DemoSignedInView implements SignedIn {
  @ApiProperty({ type: String }) target!: string;
}
