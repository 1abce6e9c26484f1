import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchQueries } from './search.queries.js';
import { SearchService } from './search.service.js';

/** A read-only face of topics, meetings, decisions, escalations, tasks, bodies and people. */
@Module({ controllers: [SearchController], providers: [SearchQueries, SearchService] })
export class SearchModule {}
