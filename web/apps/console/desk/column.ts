/** A column of a DeskTable: its name is its slot's. */
export interface Column<Row> {
  name: string
  title: string
  /** What the cell says when it has no slot. */
  text?: (row: Row) => string | number
  width?: string
  /** Numbers and money stand right. */
  isNumber?: boolean
  /** Stays on one line: a moment, a number one reads aloud. */
  isWhole?: boolean
}
