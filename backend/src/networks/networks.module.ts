import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Network } from './network.js';
import { NetworksController } from './networks.controller.js';
import { NetworksDoor } from './networks.door.js';

/** The tenants. */
@Module({
  imports: [TypeOrmModule.forFeature([Network])], controllers: [NetworksController],
  providers: [NetworksDoor], exports: [NetworksDoor],
})
export class NetworksModule {}
