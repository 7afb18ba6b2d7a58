type Paint = (text: string) => string;

/** The few ways to set text off. Without colour each gives its text as it is. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly cyan: Paint;
  readonly fault: Paint;
  readonly praise: Paint;
  readonly color: boolean;
}

const sgr =
  (on: string, off: string): Paint =>
  (text) =>
    text ? `\u001b[${on}m${text}\u001b[${off}m` : text;

const plain: Paint = (text) => text;

const colored: Style = {
  bold: sgr('1', '22'),
  dim: sgr('2', '22'),
  cyan: sgr('36', '39'),
  fault: sgr('4;31', '24;39'),
  praise: sgr('32', '39'),
  color: true,
};

const uncolored: Style = { bold: plain, dim: plain, cyan: plain, fault: plain, praise: plain, color: false };

export function style(color: boolean): Style {
  return color ? colored : uncolored;
}
