import { ApiProperty } from '@nestjs/swagger';
import { bodyTypes } from '../bodies/body.contract.js';
import type { BodyType } from '../bodies/body.contract.js';
import { PersonRefView } from '../house/http/views.js';
import { orgChartBands } from './org-chart.contract.js';
import type { OrgChartBand, OrgChartEdge, OrgChartNode, OrgChartView as Contract } from './org-chart.contract.js';

export class NextMeetingView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'date-time' }) startsAt!: string;
}

/** A body, an organisation, or the manager. */
export class OrgChartNodeView implements OrgChartNode {
  @ApiProperty({ type: String }) id!: string;
  @ApiProperty({ type: String, enum: ['BODY', 'ORGANIZATION', 'MANAGER'] }) kind!: OrgChartNode['kind'];
  @ApiProperty({ type: String, enum: orgChartBands, nullable: true }) band!: OrgChartBand | null;
  @ApiProperty({ type: 'integer' }) order!: number;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, nullable: true }) slug!: string | null;
  @ApiProperty({ type: String, enum: bodyTypes, nullable: true }) bodyType!: BodyType | null;
  @ApiProperty({ type: PersonRefView, nullable: true }) lead!: PersonRefView | null;
  @ApiProperty({ type: 'integer' }) members!: number;
  @ApiProperty({ type: 'integer' }) seats!: number;
  @ApiProperty({ type: 'integer' }) filledSeats!: number;
  @ApiProperty({ type: NextMeetingView, nullable: true }) nextMeeting!: NextMeetingView | null;
  @ApiProperty({ type: 'integer' }) openTopics!: number;
  @ApiProperty({ type: 'integer' }) openEscalations!: number;
}

export class OrgChartThreadView {
  @ApiProperty({ type: String, format: 'uuid' }) escalationId!: string;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
}

/** A line between two nodes. */
export class OrgChartEdgeView implements OrgChartEdge {
  @ApiProperty({ type: String }) from!: string;
  @ApiProperty({ type: String }) to!: string;
  @ApiProperty({ type: String, enum: ['REPORTS', 'MEDIATES', 'RECOMMENDS', 'TAKES_PART'] }) kind!: OrgChartEdge['kind'];
  @ApiProperty({ type: Boolean }) dashed!: boolean;
  @ApiProperty({ type: [OrgChartThreadView] }) threads!: OrgChartThreadView[];
}

export class OrgChartChangeView {
  @ApiProperty({ type: String, format: 'uuid' }) bodyId!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: String, enum: ['ADDED', 'ENDED'] }) change!: 'ADDED' | 'ENDED';
  @ApiProperty({ type: String, format: 'date' }) on!: string;
}

/** The organigram of one day: one source for picture, table and print. */
export class OrgChartView implements Contract {
  @ApiProperty({ type: String, format: 'date' }) on!: string;
  @ApiProperty({ type: String, format: 'date' }) today!: string;
  @ApiProperty({ type: [OrgChartNodeView] }) nodes!: OrgChartNodeView[];
  @ApiProperty({ type: [OrgChartEdgeView] }) edges!: OrgChartEdgeView[];
  @ApiProperty({ type: [OrgChartChangeView] }) changes!: OrgChartChangeView[];
}
