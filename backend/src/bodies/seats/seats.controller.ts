import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../house/access/actor.js';
import { CurrentActor } from '../../house/access/current-actor.js';
import { CreatedAt, Idempotent } from '../../house/http/idempotent.js';
import { IdParam, IfMatch } from '../../house/http/if-match.js';
import { AppointmentDto, MembershipEndDto, SeatDraftDto, SeatEndDto } from './seat.dto.js';
import { MembershipView, SeatView } from './seat.view.js';
import { SeatsService } from './seats.service.js';

/** Seats of bodies and the terms of those who sit on them. */
@ApiTags('bodies')
@Controller('api')
export class SeatsController {
  constructor(private readonly seats: SeatsService) {}

  @Post('bodies/:id/seats') @Idempotent() @CreatedAt('/api/seats')
  @ApiCreatedResponse({ type: SeatView })
  setUp(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() draft: SeatDraftDto): Promise<SeatView> {
    return this.seats.setUp(actor, id, draft);
  }

  @Get('seats/:id')
  @ApiOkResponse({ type: SeatView })
  one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeatView> {
    return this.seats.view(actor, id);
  }

  @Post('seats/:id/end') @HttpCode(200)
  @ApiOkResponse({ type: SeatView })
  end(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { validTo }: SeatEndDto): Promise<SeatView> {
    return this.seats.end(actor, id, version, validTo);
  }

  @Post('seats/:id/memberships') @Idempotent() @CreatedAt('/api/memberships')
  @ApiCreatedResponse({ type: MembershipView })
  appoint(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() appointment: AppointmentDto): Promise<MembershipView> {
    return this.seats.appoint(actor, id, appointment);
  }

  @Get('memberships/:id')
  @ApiOkResponse({ type: MembershipView })
  membership(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MembershipView> {
    return this.seats.membership(actor, id);
  }

  @Post('memberships/:id/end') @HttpCode(200)
  @ApiOkResponse({ type: MembershipView })
  endMembership(
    @CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number, @Body() { endsOn }: MembershipEndDto,
  ): Promise<MembershipView> {
    return this.seats.endMembership(actor, id, version, endsOn);
  }
}
