package fundsdesk.crud.jobs;

/**
 * A file that a job made.
 *
 * @param name to save it under
 * @param contentType what is in it
 * @param size in bytes
 */
public record JobResult(String name, String contentType, long size) {}
