import { Module } from '@nestjs/common';
import { OrgChartController } from './org-chart.controller.js';
import { OrgChartQueries } from './org-chart.queries.js';
import { OrgChartService } from './org-chart.service.js';

/** A read-only face of bodies, seats and organisations. */
@Module({ controllers: [OrgChartController], providers: [OrgChartQueries, OrgChartService] })
export class OrgChartModule {}
