import { Injectable } from '@nestjs/common';
import fs from 'node:fs';
import path from 'node:path';
import { Settings } from './settings.js';

/** The data in `templates/`, which a privacy lawyer edits; read once a process. */
@Injectable()
export class Templates {
  private readonly files = new Map<string, unknown>();

  constructor(private readonly settings: Settings) {}

  /** The parsed JSON of `templates/<name>`. */
  json(name: string): unknown {
    if (!this.files.has(name)) this.files.set(name, JSON.parse(this.text(name)));
    return this.files.get(name);
  }

  text(name: string): string {
    return fs.readFileSync(path.join(this.settings.root, 'templates', name), 'utf8');
  }
}
