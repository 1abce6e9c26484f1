import { ChoiceField, IdField } from '../house/http/fields.js';

const states = ['open', 'closed', 'all'] as const;

/** What the list of escalations is narrowed by. */
export class EscalationsQueryDto {
  @ChoiceField(states, { optional: true, description: 'Open ones without it.' }) state?: (typeof states)[number];
  @IdField({ optional: true, description: 'The group it comes from, or the board.' }) body?: string;
  @IdField({ optional: true, description: '`next` of the page before.' }) after?: string;
}
