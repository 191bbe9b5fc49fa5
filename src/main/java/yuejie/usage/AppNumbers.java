package yuejie.usage;

/**
 * Internal numbers by public application id, in primitive arrays: about 32 bytes an application, so that an import's
 * memory stays small however many rows it reads.
 */
public final class AppNumbers {

    private static final int SMALLEST = 1024;

    private long[] ids = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int size;
    private int greatest;
    private long[] idsByNumber = {};

    /**
     * Adds an application.
     *
     * @param sdkAppId its public id, 1 or more
     * @param appNo    its internal number, 1 or more
     */
    public void put(long sdkAppId, int appNo) {
        if (size * 2 >= ids.length) {
            grow();
        }
        int slot = slot(sdkAppId);
        ids[slot] = sdkAppId;
        numbers[slot] = appNo;
        size++;
        greatest = Math.max(greatest, appNo);
    }

    /** The internal number of an application; 0 where it is not known. */
    public int get(long sdkAppId) {
        return numbers[slot(sdkAppId)];
    }

    /** The public ids by internal number; 0 for a number that no application has. */
    public synchronized long[] idsByNumber() {
        if (idsByNumber.length <= greatest) {
            idsByNumber = new long[greatest + 1];
            for (int i = 0; i < ids.length; i++) {
                idsByNumber[numbers[i]] = ids[i];
            }
        }
        return idsByNumber;
    }

    /** The greatest internal number; 0 where there is none. */
    public int greatest() {
        return greatest;
    }

    private int slot(long sdkAppId) {
        int mask = ids.length - 1;
        int slot = (int) ((sdkAppId * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (ids[slot] != 0 && ids[slot] != sdkAppId) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldNumbers = numbers;
        ids = new long[oldIds.length * 2];
        numbers = new int[oldIds.length * 2];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
