import { DayField } from '../house/http/fields.js';
import type { Snooze } from './today.contract.js';

export class SnoozeDto implements Snooze {
  @DayField({ description: 'The day it comes back; today wakes it at once.' }) until!: string;
}
