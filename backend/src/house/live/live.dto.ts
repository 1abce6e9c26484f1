import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, Matches } from 'class-validator';
import type { LiveSubjects } from '../house.contract.js';

const subject = /^[a-zA-Z]{1,40}(:[0-9a-fA-F-]{36})?$/;
const max = 200;

/** `?subject=meeting:ID&subject=today` */
export class LiveQueryDto {
  @ApiProperty({ type: [String], maxItems: max, required: false, description: 'type:id, or a subject without id' })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]))
  @IsArray() @ArrayMaxSize(max) @IsString({ each: true }) @Matches(subject, { each: true })
  subject: string[] = [];
}

/** What a stream shall follow from now on. */
export class LiveSubjectsDto implements LiveSubjects {
  @ApiProperty({ type: [String], maxItems: max })
  @IsArray() @ArrayMaxSize(max) @IsString({ each: true }) @Matches(subject, { each: true })
  subjects!: string[];
}

/** What it follows now: what may not be seen was left out. */
export class LiveSubjectsView implements LiveSubjects {
  @ApiProperty({ type: [String] }) subjects!: string[];
}
