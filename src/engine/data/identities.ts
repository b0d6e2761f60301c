/** A number for each object, the same for the same object and for no other. */
export class Identities {
  readonly #numbers = new WeakMap<object, number>();
  #count = 0;

  of(thing: object): number {
    let number = this.#numbers.get(thing);
    if (number === undefined) {
      number = this.#count++;
      this.#numbers.set(thing, number);
    }
    return number;
  }
}
