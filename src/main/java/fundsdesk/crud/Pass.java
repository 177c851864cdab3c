package fundsdesk.crud;

/** How a call goes through its steps. */
enum Pass {
    /** As it was asked. */
    FIRST,
    /** Only to see whether it could be carried out, past the approval; its caller takes the transaction back. */
    TRIAL,
    /** After a trial: other people may be asked now. */
    TRIED
}
