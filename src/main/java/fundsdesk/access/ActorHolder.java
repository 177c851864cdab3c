package fundsdesk.access;

/** A signed-in principal that knows who it is. */
public interface ActorHolder {
    Actor actor();
}
