import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { Idempotent } from '../../house/http/idempotent.js';
import { IdParam } from '../../house/http/if-match.js';
import { AttendanceOrderDto, GuestDto } from './attendance.dto.js';
import { AttendanceService } from './attendance.service.js';
import { AttendanceView } from './attendance.view.js';

/** Who is there. Marks are taken as they come: the last one holds. */
@ApiTags('meetings')
@Controller('api/meetings/:id/attendance')
export class AttendanceController {
  constructor(private readonly attendance: AttendanceService) {}

  @Put('self') @ApiOkResponse({ type: [AttendanceView] })
  checkIn(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() { mark }: AttendanceOrderDto): Promise<AttendanceView[]> {
    return this.attendance.checkIn(actor, id, mark);
  }

  @Put(':personId') @ApiOkResponse({ type: [AttendanceView] })
  mark(@CurrentActor() actor: Actor, @IdParam() id: string, @IdParam('personId') personId: string, @Body() { mark }: AttendanceOrderDto): Promise<AttendanceView[]> {
    return this.attendance.mark(actor, id, personId, mark);
  }

  @Post('accepted') @HttpCode(200) @ApiOkResponse({ type: [AttendanceView] })
  acceptAll(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AttendanceView[]> {
    return this.attendance.acceptAll(actor, id);
  }

  @Post('guests') @HttpCode(200) @Idempotent() @ApiOkResponse({ type: [AttendanceView] })
  addGuest(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() { name }: GuestDto): Promise<AttendanceView[]> {
    return this.attendance.addGuest(actor, id, name);
  }
}
