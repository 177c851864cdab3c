package fundsdesk.crud.form;

import fundsdesk.crud.Tone;

/** Says with a badge that a record is in the recycle bin. */
enum RecycleBin implements Tone.Toned {
    IN_RECYCLE_BIN;

    @Override
    public Tone tone() {
        return Tone.FAILED;
    }
}
