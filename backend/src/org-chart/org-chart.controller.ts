import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../house/access/actor.js';
import { CurrentActor } from '../house/access/current-actor.js';
import { DayField } from '../house/http/fields.js';
import { OrgChartService } from './org-chart.service.js';
import { OrgChartView } from './org-chart.view.js';

export class OrgChartDayDto {
  @DayField({ optional: true, description: 'As of this day in Berlin; today when left out.' }) on?: string;
}

/** The organigram. */
@ApiTags('org-chart')
@Controller('api/org-chart')
export class OrgChartController {
  constructor(private readonly chart: OrgChartService) {}

  @Get()
  @ApiOkResponse({ type: OrgChartView })
  draw(@CurrentActor() actor: Actor, @Query() { on }: OrgChartDayDto): Promise<OrgChartView> {
    return this.chart.draw(actor, on);
  }
}
