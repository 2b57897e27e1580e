/** A number of persons below this, zero excepted, could tell who they are: nobody reads it who sees no person (D03). */
export const SMALLEST_CELL = 5;
