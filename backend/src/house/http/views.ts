import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { BodyRef, Id, PersonRef, Refused, Who } from '../house.contract.js';

/** A person as other views mention them. */
export class PersonRefView implements PersonRef {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) organization!: string | null;
}

/** A body as other views mention it. */
export class BodyRefView implements BodyRef {
  @ApiProperty({ type: String, format: 'uuid' }) id!: Id;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String }) shortName!: string;
}

/** Somebody who may do what the reader may not. */
export class WhoView implements Who {
  @ApiProperty({ type: String, format: 'uuid' }) personId!: Id;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, description: 'Key of an office or a network role.' }) office!: string;
}

/** Why an action is shut for this person now. */
export class RefusedView implements Refused {
  @ApiProperty({ type: String, description: 'Stable key of the reason.' }) reason!: string;
  @ApiProperty({ type: String, description: 'The reason in the person’s language.' }) sentence!: string;
  @ApiProperty({ type: [WhoView] }) who!: WhoView[];
}

/** `can` of a view: the actions that are possible now and allowed to this person. */
export const CanProperty = (actions: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: String, isArray: true, enum: [...actions] });

/** `cannot` of a view: actions that are possible now, but refused to this person, with the reason. */
export const CannotProperty = (): PropertyDecorator => (view, property) => {
  ApiExtraModels(RefusedView)(view.constructor);
  ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(RefusedView) } })(view, property);
};
