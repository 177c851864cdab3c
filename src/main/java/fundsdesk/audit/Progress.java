package fundsdesk.audit;

/** Told how far a verification is. */
interface Progress {

    Progress UNTOLD = (done, total) -> {};

    void is(long done, long total);
}
