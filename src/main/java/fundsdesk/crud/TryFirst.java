package fundsdesk.crud;

/** Ends a transaction in which other people were about to be asked for what was not tried yet; nothing of it stays. */
final class TryFirst extends RuntimeException {

    TryFirst() {
        super("tried before others are asked", null, false, false);
    }
}
