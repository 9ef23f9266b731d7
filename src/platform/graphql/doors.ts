/** Markers of the two schemas: `registerIn` on every type keeps what staff see out of the vendor's door (STACK 3). */
export class StaffSchema {}
export class RespondSchema {}
