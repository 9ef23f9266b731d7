import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/tenancy/context.js';
import { ContactsService } from '../features/vendors/contacts.service.js';
import { IntakesService } from '../features/vendors/intakes.service.js';
import { ServicesService } from '../features/vendors/services.service.js';
import type { DemoVendor } from './demo-script.js';

@Injectable()
export class DemoServices {
  constructor(
    private readonly contacts: ContactsService,
    private readonly services: ServicesService,
    private readonly intakes: IntakesService,
  ) {}

  async add(
    ctx: Context,
    vendorId: string,
    script: DemoVendor,
  ): Promise<{ serviceId: string; contactId: string }> {
    const contacts = [];
    for (const contact of script.contacts)
      contacts.push(await this.contacts.add(ctx, { ...contact, vendorId }));
    const services = [];
    for (const { name, description, intake } of script.services) {
      const { service } = await this.services.add(ctx, { vendorId, name, description });
      services.push(service);
      if (intake !== null)
        await this.intakes.record(ctx, {
          serviceId: service.id,
          expectedVersion: service.version,
          answers: intake as Record<string, unknown>,
        });
    }
    return { serviceId: services[0]!.id, contactId: contacts[0]!.contact!.id };
  }
}
