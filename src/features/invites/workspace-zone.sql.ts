/** In which zone a workspace counts its days: one of the three columns of the directory that the vendor's role reads. */
export const ZONE_OF = 'SELECT time_zone FROM app.organisation WHERE id = $1';

export interface ZoneRow {
  /** IANA name. */
  readonly time_zone: string;
}
